import { mount } from 'svelte';
import type { Bridge } from '../electron/ipc/contract.ts';
import App from './App.svelte';
import { AppState } from './app.svelte.ts';
import './tokens.css';
import './base.css';

declare global {
  interface Window {
    /** Set by the preload script; undefined in an ordinary browser. */
    readonly uncurl?: Bridge;
  }
}

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
mount(App, { target, props: { app: new AppState(window.uncurl) } });
