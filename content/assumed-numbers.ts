/** The numbers that hold for all stretches. No source gives any of them; `docs/sources.md` lists them. */
interface AssumedNumber {
  /** What it is, for people who read the list. */
  readonly name: string;
  readonly value: number;
  readonly unit: 's' | 'h' | 'days' | 'breaths' | 'a.m.';
}

export const assumedNumbers = {
  move: { name: 'A move whose step has no time of its own', value: 2, unit: 's' },
  otherSide: { name: 'Time to change sides', value: 3, unit: 's' },
  otherSideOnFloor: { name: 'Time to change sides on the floor', value: 8, unit: 's' },
  setRest: { name: 'Rest between two sets', value: 10, unit: 's' },
  breaths: { name: 'Breaths before a session, if the user wants them', value: 3, unit: 'breaths' },
  breathIn: { name: 'Each of these breaths in', value: 4, unit: 's' },
  breathOut: { name: 'Each of these breaths out', value: 6, unit: 's' },
  floor: { name: 'Extra time to get down to the floor, or up from it', value: 10, unit: 's' },
  voiceLeadIn: {
    name: 'Time to get into position, at least, while the voice reads how',
    value: 10,
    unit: 's',
  },
  nextInPlace: {
    name: 'Extra time before the next stretch of a routine in the same place',
    value: 5,
    unit: 's',
  },
  halfWay: { name: 'Shortest hold in which the voice says "halfway"', value: 20, unit: 's' },
  countdown: { name: 'Shortest hold whose end the voice counts down', value: 10, unit: 's' },
  lastSeconds: { name: 'What is counted down of a hold, and of getting into position', value: 3, unit: 's' },
  period: {
    name: 'From one time to the next, if the source suggests no frequency (three times a week)',
    value: 56,
    unit: 'h',
  },
  activeHours: { name: 'Hours of a day over which "three times a day" is spread', value: 10, unit: 'h' },
  dayBegins: {
    name: 'When a day begins, for a stretch to do several times a day',
    value: 4,
    unit: 'a.m.',
  },
  setAside: { name: 'How long a stretch is set aside after "worse"', value: 7, unit: 'days' },
} as const satisfies Readonly<Record<string, AssumedNumber>>;
