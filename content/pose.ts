import { z } from 'zod';

/**
 * Poses of the drawn figure, as people write them in a stretch's file.
 *
 * Lengths are in percent of body height. Axes: x forward, y up, z to the figure's right; the floor is y = 0.
 * Angles are in degrees. With every angle left out the figure stands upright, arms hanging, its spine in its natural curves.
 */

const length = z.number().min(-200).max(200);
const angle = z.number().min(-360).max(360);

/** A place in the room: [forward, up, right], in percent of body height. */
const placeSchema = z.tuple([length, length, length]);

/** A direction in the room: [forward, up, right]; its length does not matter, but it must have one. */
const directionSchema = z
  .tuple([z.number(), z.number(), z.number()])
  .refine((direction) => Math.hypot(...direction) > 0.001, 'a direction needs a length');

/** How a part of the trunk is bent, in degrees: `forward` (backward is negative), to the right `side`, turned to the right `twist`. */
const trunkBendSchema = z.strictObject({
  forward: angle.optional(),
  side: angle.optional(),
  twist: angle.optional(),
});

/** How a shoulder or hip is turned, in degrees: lifted `forward`, `outward` away from the body, `twist`ed outward about the limb. */
const limbTurnSchema = z.strictObject({
  forward: angle.optional(),
  outward: angle.optional(),
  twist: angle.optional(),
});

/** Parts of the body whose lowest point can rest on something. */
const bodyPartSchema = z.enum([
  'pelvis',
  'seat',
  'torso',
  'chest',
  'head',
  'armRight',
  'armLeft',
  'handRight',
  'handLeft',
  'legRight',
  'legLeft',
  'footRight',
  'footLeft',
]);

/** Bones on which a hand can lie. */
const boneSchema = z.enum(['thighRight', 'thighLeft', 'shankRight', 'shankLeft']);

const handTargetSchema = z.strictObject({
  /** Where the middle of the palm lies: in the room, or with `on` from that bone's upper joint, measured along the bone's own axes. */
  at: placeSchema,
  /** The bone that carries the hand; left out: the room. */
  on: boneSchema.optional(),
  /** Where the fingers point (default: forward). */
  fingers: directionSchema.optional(),
  /** Where the palm looks (default: down). */
  palm: directionSchema.optional(),
  /** Where the elbow points (default: back and outward). */
  elbow: directionSchema.optional(),
  /** How far the fingers are curled, degrees (default: flat). */
  fingerCurl: angle.optional(),
  /** Detour of the hand half-way into this pose, so that it goes round a thigh instead of through it. */
  detour: placeSchema.optional(),
});

const armSchema = z.strictObject({
  /** Turn of the upper arm against the chest. */
  shoulder: limbTurnSchema.optional(),
  /** Bend of the elbow, degrees; 0 is straight. */
  elbow: angle.optional(),
  /** Turn of the forearm, palm outward, degrees. */
  forearmTurn: angle.optional(),
  /** Bend of the wrist toward the palm, degrees. */
  wrist: angle.optional(),
  /** How far the fingers are curled, degrees. */
  fingerCurl: angle.optional(),
  /** The hand is here; shoulder and elbow are found. */
  hand: handTargetSchema.optional(),
  /** The arm hangs by its weight, however the trunk leans: off the plumb line `forward` and `outward` by degrees. */
  hang: z.strictObject({ forward: angle.optional(), outward: angle.optional() }).optional(),
});

const legSchema = z.strictObject({
  /** Turn of the thigh against the pelvis. */
  hip: limbTurnSchema.optional(),
  /** Bend of the knee, degrees; 0 is straight. */
  knee: angle.optional(),
  /** Toes toward the shin, degrees; negative: pointed. */
  ankle: angle.optional(),
  /** The foot stands here; hip and knee are found. */
  foot: z
    .strictObject({
      /** The point on the ground under the ankle. */
      at: placeSchema,
      /** Toes turned outward, degrees. */
      outward: angle.optional(),
      /** Heel lifted on a bent toe joint, degrees. */
      heelUp: angle.optional(),
      /** Where the knee points (default: where the foot points). */
      knee: directionSchema.optional(),
    })
    .optional(),
  /** The knee is on the ground here; the height of the pelvis is found. */
  kneel: z
    .strictObject({
      /** The point on the ground under the knee. */
      at: placeSchema,
      /** Lower leg turned outward behind the knee, degrees. */
      outward: angle.optional(),
      /** Instep on the ground, or toes tucked under (default: flat). */
      toes: z.enum(['flat', 'tucked']).optional(),
    })
    .optional(),
});

const settleSchema = z.strictObject({
  /** The part that comes to rest. */
  part: bodyPartSchema,
  /** At this height, percent of body height (default: the floor). */
  height: length.optional(),
  /** By turning this joint forward or back. */
  by: z.enum(['pelvis', 'lumbar', 'thoracic', 'neck', 'hipRight', 'hipLeft']),
});

export const poseSchema = z.strictObject({
  pelvis: z.strictObject({
    /** The point midway between the hip joints. */
    at: placeSchema,
    /** Tipped forward, degrees; lying on the stomach is 90, on the back −90. */
    lean: angle.optional(),
    /** Tipped to the right, degrees. */
    roll: angle.optional(),
    /** Turned to the right about the plumb line, degrees. */
    turn: angle.optional(),
    /** Rolled to the right about the body's own long axis, degrees (for lying). */
    spin: angle.optional(),
  }),
  /** Shift the whole body up or down until this part's lowest point is at `height`, percent of body height. */
  rest: z.strictObject({ part: bodyPartSchema, height: length }).optional(),
  /** Lean from the hips until both arms, with their hands in place, are this straight: a share of the arm's length. */
  armReach: z.number().min(0.3).max(1).optional(),
  /** Turn one joint at a time until a part comes to rest; in this order. */
  settle: z.array(settleSchema).optional(),
  /** The low back, shared among three segments. */
  lumbar: trunkBendSchema.optional(),
  /** The upper back, shared among four segments. */
  thoracic: trunkBendSchema.optional(),
  /** The neck, shared among two segments. */
  neck: trunkBendSchema.optional(),
  /** The head on the neck. */
  head: trunkBendSchema.optional(),
  /** Shoulder blades moved along the ribs, percent of body height. */
  shoulders: z.strictObject({ forward: length.optional(), up: length.optional() }).optional(),
  /** Both arms, written for the right one. */
  arms: armSchema.optional(),
  armRight: armSchema.optional(),
  armLeft: armSchema.optional(),
  /** Both legs, written for the right one. */
  legs: legSchema.optional(),
  legRight: legSchema.optional(),
  legLeft: legSchema.optional(),
});

export const cameraSchema = z.strictObject({
  /** 0 looks at the figure's right side, 90 at its front, 180 at its left side; degrees. */
  yaw: angle,
  /** Looking down from above, degrees. */
  pitch: z.number().min(-90).max(90).optional(),
  /** Oblique view: what is farther away is moved [right, up] by this share of its distance. Profiles stay true. */
  slant: z.tuple([z.number().min(-1).max(1), z.number().min(-1).max(1)]).optional(),
});

export const propSchema = z.discriminatedUnion('kind', [
  /** A mat from `x[0]` to `x[1]`. */
  z.strictObject({ kind: z.literal('mat'), x: z.tuple([length, length]), halfWidth: length.optional() }),
  /** A plain chair with four legs; `x` is the middle of the seat. */
  z.strictObject({ kind: z.literal('chair'), x: length, seatHeight: length }),
  /** An office chair on wheels; `x` is the middle of the seat. */
  z.strictObject({ kind: z.literal('officeChair'), x: length, seatHeight: length }),
  /** A desk or counter from `x[0]` to `x[1]`; `height` is the top of its board. */
  z.strictObject({
    kind: z.literal('desk'),
    x: z.tuple([length, length]),
    height: length,
    halfWidth: length.optional(),
  }),
  /** The edge of a bed that reaches forward to `edge`; `height` is the top of its mattress. */
  z.strictObject({ kind: z.literal('bed'), edge: length, height: length }),
  /** A pillow with its middle at `at` and these half sizes. */
  z.strictObject({ kind: z.literal('pillow'), at: placeSchema, halfSize: placeSchema }),
]);

/** Where a stretch is felt. */
export const glowPlaceSchema = z.enum([
  'lowBack',
  'lowBackRight',
  'lowBackLeft',
  'sideRight',
  'sideLeft',
  'hipRight',
  'hipLeft',
  'hamstringRight',
  'hamstringLeft',
  'buttocks',
]);

/** What an arrow can show: the way of a point of the body, or a stretch of the spine that uncurls upward. */
export const arrowPointSchema = z.enum([
  'head',
  'chest',
  'upperBack',
  'lowBack',
  'pelvis',
  'kneeRight',
  'kneeLeft',
  'footRight',
  'footLeft',
  'handRight',
  'handLeft',
  'upLowBack',
  'upUpperBack',
  'upNeck',
]);

const arrowSchema = z.strictObject({
  /** The point of the body that is followed, or the part of the spine along which the arrow runs. */
  follows: arrowPointSchema,
  /** The keyframe from which the move comes. */
  from: z.string(),
  /** Pushed away from the body, percent of body height; or moved by [right, up] in the picture. */
  offset: z.union([length, z.tuple([length, length])]).optional(),
});

export const keyframeSchema = z.strictObject({
  pose: poseSchema,
  /** Where the stretch is felt in this pose. */
  glow: z.array(glowPlaceSchema).optional(),
  /** The way into this pose. */
  arrow: arrowSchema.optional(),
  /** How the spine comes into this pose: all of it `together` (default), or one vertebra after another `fromPelvisUp`. */
  spine: z.enum(['together', 'fromPelvisUp']).optional(),
  /** Parts that are drawn in front of all others, the last one frontmost. */
  inFront: z
    .array(z.enum(['torso', 'neck', 'head', 'armRight', 'armLeft', 'legRight', 'legLeft']))
    .optional(),
});

/** What a variant of a stretch says about its pictures. */
export const figureSchema = z
  .strictObject({
    camera: cameraSchema,
    props: z.array(propSchema),
    keyframes: z.record(z.string(), keyframeSchema),
  })
  .superRefine((figure, context) => {
    for (const [name, keyframe] of Object.entries(figure.keyframes)) {
      if (keyframe.arrow && !Object.hasOwn(figure.keyframes, keyframe.arrow.from)) {
        context.addIssue({
          code: 'custom',
          path: ['keyframes', name, 'arrow', 'from'],
          message: `there is no keyframe "${keyframe.arrow.from}"`,
        });
      }
    }
  });

export type TrunkBend = z.infer<typeof trunkBendSchema>;
export type LimbTurn = z.infer<typeof limbTurnSchema>;
export type BodyPart = z.infer<typeof bodyPartSchema>;
export type Bone = z.infer<typeof boneSchema>;
export type HandTarget = z.infer<typeof handTargetSchema>;
export type Arm = z.infer<typeof armSchema>;
export type Leg = z.infer<typeof legSchema>;
export type Settle = z.infer<typeof settleSchema>;
export type Pose = z.infer<typeof poseSchema>;
export type Camera = z.infer<typeof cameraSchema>;
export type Prop = z.infer<typeof propSchema>;
export type GlowPlace = z.infer<typeof glowPlaceSchema>;
export type ArrowPoint = z.infer<typeof arrowPointSchema>;
export type Keyframe = z.infer<typeof keyframeSchema>;
export type FigureDescription = z.infer<typeof figureSchema>;
