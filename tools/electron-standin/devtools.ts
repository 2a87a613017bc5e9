/** The types of the DevTools protocol that the stand-in uses, from Playwright's types for its own sessions. */
import type { CDPSession } from '@playwright/test';

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- only a value's type takes type arguments
declare const session: CDPSession;

export type Method = Parameters<CDPSession['send']>[0];
export type Parameter<M extends Method> = NonNullable<Parameters<typeof session.send<M>>[1]>;
export type Result<M extends Method> = Awaited<ReturnType<typeof session.send<M>>>;

/** The events that the stand-in listens to. */
export type EventName =
  | 'Fetch.requestPaused'
  | 'Inspector.targetReloadedAfterCrash'
  | 'Page.domContentEventFired'
  | 'Page.frameNavigated'
  | 'Page.frameRequestedNavigation'
  | 'Page.frameResized'
  | 'Page.frameStartedNavigating'
  | 'Page.javascriptDialogOpening'
  | 'Page.loadEventFired'
  | 'Page.navigatedWithinDocument'
  | 'Runtime.bindingCalled'
  | 'Runtime.executionContextCreated'
  | 'Runtime.executionContextsCleared'
  | 'Target.attachedToTarget'
  | 'Target.targetCrashed'
  | 'Target.detachedFromTarget';
export type Payload<E extends EventName> = Parameters<Parameters<typeof session.on<E>>[1]>[0];

export type Crash = Payload<'Target.targetCrashed'>;
export type Frame = Payload<'Page.frameNavigated'>['frame'];
export type PausedRequest = Payload<'Fetch.requestPaused'>;
export type RequestPattern = NonNullable<Parameter<'Fetch.enable'>['patterns']>[number];
export type Target = Payload<'Target.attachedToTarget'>['targetInfo'];
export type Color = NonNullable<Parameter<'Emulation.setDefaultBackgroundColorOverride'>['color']>;
export type WindowBounds = Parameter<'Browser.setWindowBounds'>['bounds'];
