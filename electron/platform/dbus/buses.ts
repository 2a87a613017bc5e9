import { sessionBusAddress, systemBusAddress, type BusEnvironment } from './address.ts';
import { Bus } from './bus.ts';

/** The desktop's message buses. Only Linux has them; elsewhere, nothing calls them. */
export interface Buses {
  readonly session: Bus;
  readonly system: Bus;
}

/** Returns the buses that the environment names. They connect at the first call. */
export function openBuses(environment: BusEnvironment): Buses {
  return {
    session: new Bus(() => sessionBusAddress(environment)),
    system: new Bus(() => systemBusAddress(environment)),
  };
}
