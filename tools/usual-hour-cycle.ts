/** Tests share a worker, and some set the hour cycle: each file begins with the usual one. */
import { setHourCycle } from '../messages/time-of-day.ts';

setHourCycle('h23');
