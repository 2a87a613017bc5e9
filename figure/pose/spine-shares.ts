/**
 * How a bend of the trunk is shared among its segments, from the lowest up. Even shares would keep the natural S-curve
 * in a bent back, so a round back would be a straight ramp with a hump on top. These shares bend most where the S-curve
 * is bent the other way, so the low back curves as one line, rounded as well as hollowed.
 */
interface Shares {
  forward: readonly number[];
  backward: readonly number[];
}

const SHARES: Readonly<Record<'lumbar' | 'thoracic' | 'neck', Shares>> = {
  lumbar: { forward: [0.14, 0.45, 0.41], backward: [0.46, 0.28, 0.26] },
  thoracic: { forward: [0.42, 0.3, 0.18, 0.1], backward: [0.28, 0.38, 0.26, 0.08] },
  neck: { forward: [0.5, 0.5], backward: [0.5, 0.5] },
};

/** Each segment's share of a bend of this part by `forward` degrees (negative is backward). The shares add up to 1. */
export function forwardShares(part: keyof typeof SHARES, forward: number): readonly number[] {
  return forward < 0 ? SHARES[part].backward : SHARES[part].forward;
}
