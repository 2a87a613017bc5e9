import { z } from 'zod';

/**
 * The schema of the drawn figure: camera, props and poses, as written in a stretch file.
 *
 * Lengths are in percent of body height. Axes: x forward, y up, z to the figure's right; the floor is y = 0.
 * Angles are in degrees. If every angle is omitted, the figure stands upright with hanging arms and a natural spine.
 */

const length = z.number().min(-200).max(200);
const angle = z.number().min(-360).max(360);

/** A point in the room: [forward, up, right], in percent of body height. */
const pointSchema = z.tuple([length, length, length]);

/** A direction in the room: [forward, up, right]. Any length but zero. */
const directionSchema = z
  .tuple([z.number(), z.number(), z.number()])
  .refine((direction) => Math.hypot(...direction) > 0.001, 'must not be zero');

/**
 * The bend of one part of the trunk, in degrees: `forward` (negative is backward), `side` to the right, `twist` to the
 * right.
 */
const trunkBendSchema = z.strictObject({
  forward: angle.optional(),
  side: angle.optional(),
  twist: angle.optional(),
});

/**
 * The rotation of a shoulder or hip, in degrees: raised `forward`, `outward` away from the body, `twist`ed outward
 * about the limb.
 */
const limbTurnSchema = z.strictObject({
  forward: angle.optional(),
  outward: angle.optional(),
  twist: angle.optional(),
});

/** Parts of the body that can have a contact: their lowest point touches something. */
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

/** Bones that a hand can touch. */
const boneSchema = z.enum(['thighRight', 'thighLeft', 'shankRight', 'shankLeft']);

const handTargetSchema = z.strictObject({
  /**
   * The middle of the palm: in the room, or with `on` relative to that bone's upper joint, along the bone's own axes.
   */
  at: pointSchema,
  /** The bone that the hand touches and moves with. */
  on: boneSchema.optional(),
  /** Direction of the fingers (default: forward). */
  fingers: directionSchema.optional(),
  /** Direction that the palm faces (default: down). */
  palm: directionSchema.optional(),
  /** Direction that the elbow points (default: back and outward). */
  elbow: directionSchema.optional(),
  /** Curl of the fingers, degrees (default: 0, flat). */
  fingerCurl: angle.optional(),
  /** Offset of the hand halfway into this pose, for example to go around a thigh instead of through it. */
  detour: pointSchema.optional(),
});

const armSchema = z.strictObject({
  /** Rotation of the upper arm relative to the chest. */
  shoulder: limbTurnSchema.optional(),
  /** Bend of the elbow, degrees; 0 is straight. */
  elbow: angle.optional(),
  /** Rotation of the forearm that turns the palm outward, degrees. */
  forearmTurn: angle.optional(),
  /** Bend of the wrist toward the palm, degrees. */
  wrist: angle.optional(),
  /** Curl of the fingers, degrees (default: relaxed). */
  fingerCurl: angle.optional(),
  /** Target of the hand. The angles of shoulder and elbow are computed. */
  hand: handTargetSchema.optional(),
  /** The arm hangs straight down whatever the trunk does, tilted `forward` and `outward` by these degrees. */
  hang: z.strictObject({ forward: angle.optional(), outward: angle.optional() }).optional(),
});

const legSchema = z.strictObject({
  /** Rotation of the thigh relative to the pelvis. */
  hip: limbTurnSchema.optional(),
  /** Bend of the knee, degrees; 0 is straight. */
  knee: angle.optional(),
  /** Bend of the ankle, degrees: positive pulls the toes toward the shin, negative points them. */
  ankle: angle.optional(),
  /** Target of the foot. The angles of hip and knee are computed. */
  foot: z
    .strictObject({
      /** The point of the ground below the ankle. */
      at: pointSchema,
      /** Toes turned outward, degrees. */
      outward: angle.optional(),
      /** Lift of the heel on bent toes, degrees. */
      heelUp: angle.optional(),
      /** Direction that the knee points (default: the foot's). */
      knee: directionSchema.optional(),
    })
    .optional(),
  /** The knee touches the ground here. The height of the pelvis is computed. */
  kneeContact: z
    .strictObject({
      /** The point of the ground that the knee touches. */
      at: pointSchema,
      /** Lower leg turned outward behind the knee, degrees. */
      outward: angle.optional(),
      /** Instep flat on the ground, or toes tucked under (default: flat). */
      toes: z.enum(['flat', 'tucked']).optional(),
    })
    .optional(),
});

/** A contact that is reached by bending one joint forward or backward. */
const jointContactSchema = z.strictObject({
  /** The part that touches. */
  part: bodyPartSchema,
  /** The height that its lowest point touches, percent of body height (default: 0, the floor). */
  height: length.optional(),
  /** The joint that is bent. */
  joint: z.enum(['pelvis', 'lumbar', 'thoracic', 'neck', 'hipRight', 'hipLeft']),
});

export const poseSchema = z.strictObject({
  pelvis: z.strictObject({
    /** The point midway between the hip joints. */
    at: pointSchema,
    /** Tilt forward, degrees: 90 lies on the stomach, −90 on the back. */
    lean: angle.optional(),
    /** Tilt to the right, degrees. */
    roll: angle.optional(),
    /** Turn to the right about the vertical, degrees. */
    turn: angle.optional(),
    /** Roll to the right about the body's long axis, degrees (for lying poses). */
    spin: angle.optional(),
  }),
  /**
   * Moves the whole body up or down until this part touches `height` (percent of body height) with its lowest point.
   */
  bodyContact: z.strictObject({ part: bodyPartSchema, height: length }).optional(),
  /**
   * Leans the trunk from the hips until the distance from shoulder to wrist is this share of the arm's length; both
   * hands need a target.
   */
  armReach: z.number().min(0.3).max(1).optional(),
  /** Contacts that are reached by bending one joint each, in this order. */
  jointContacts: z.array(jointContactSchema).optional(),
  /** The low back, spread over three segments so that it curves as one line. */
  lumbar: trunkBendSchema.optional(),
  /** The upper back, spread over four segments, most over the lower ones. */
  thoracic: trunkBendSchema.optional(),
  /** The neck, divided evenly among two segments. */
  neck: trunkBendSchema.optional(),
  /** The head on the neck. */
  head: trunkBendSchema.optional(),
  /** Shoulder blades moved along the ribs, percent of body height. */
  shoulders: z.strictObject({ forward: length.optional(), up: length.optional() }).optional(),
  /** Both arms, as for the right one. `armRight` and `armLeft` override it. */
  arms: armSchema.optional(),
  armRight: armSchema.optional(),
  armLeft: armSchema.optional(),
  /** Both legs, as for the right one. `legRight` and `legLeft` override it. */
  legs: legSchema.optional(),
  legRight: legSchema.optional(),
  legLeft: legSchema.optional(),
});

export const cameraSchema = z.strictObject({
  /** Degrees: 0 shows the figure's right side, 90 its front, 180 its left side. */
  yaw: angle,
  /** Degrees that the camera looks down from above. */
  pitch: z.number().min(-90).max(90).optional(),
  /** Oblique projection: moves a point [right, up] by these shares of its distance. Profiles keep their shape. */
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
  /** A bed that extends forward to `edge`; `height` is the top of its mattress. */
  z.strictObject({ kind: z.literal('bed'), edge: length, height: length }),
  /** A pillow centred at `at`. */
  z.strictObject({ kind: z.literal('pillow'), at: pointSchema, halfSize: pointSchema }),
]);

/** A region of the body where a stretch is felt; it glows in the picture. */
export const glowRegionSchema = z.enum([
  'lowBack',
  'lowBackRight',
  'lowBackLeft',
  'sideRight',
  'sideLeft',
  /** The crease between belly and thigh. */
  'hipRight',
  'hipLeft',
  /** One side of the belly, just above the crease. */
  'lowerAbdomenRight',
  'lowerAbdomenLeft',
  /** The middle of the back of the thigh. */
  'hamstringRight',
  'hamstringLeft',
  'buttocks',
]);

/**
 * What an arrow can show: the path of a point of the body, a section of the spine that uncurls upward (`up…`), or the low
 * back that rounds outward or hollows inward (`outOfLowBack`, `intoLowBack`).
 */
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
  'outOfLowBack',
  'intoLowBack',
  'upLowBack',
  'upUpperBack',
  'upNeck',
]);

const arrowPathSchema = z.strictObject({
  /** The point of the body whose path the arrow shows, or what it shows beside the spine. */
  follows: arrowPointSchema,
  /**
   * The least distance from the path, away from the body, or [right, up] in the picture; percent of body height. An arrow
   * that would cover the body is moved farther in the same direction.
   */
  offset: z.union([length, z.tuple([length, length])]).optional(),
});

const arrowSchema = arrowPathSchema.extend({
  /** The keyframe in which the move starts. */
  from: z.string(),
  /** A second arrow, for another part of the body that moves at the same time. */
  also: arrowPathSchema.optional(),
});

/** Where a face looks: `up` and `down` in the room, otherwise from the direction that the pelvis is turned to. */
const gazeSchema = z.enum(['ahead', 'up', 'down', 'right', 'left']);

export const keyframeSchema = z.strictObject({
  pose: poseSchema,
  /** Where the words say that the face looks. Changes nothing in the picture; the tests compare the pose with it. */
  gaze: gazeSchema.optional(),
  /** Limbs that the words call straight: knee or elbow. Changes nothing in the picture; the tests measure it. */
  straight: z.array(z.enum(['armRight', 'armLeft', 'legRight', 'legLeft'])).optional(),
  /** Regions where the stretch is felt in this pose. */
  glow: z.array(glowRegionSchema).optional(),
  /** Shows the move into this pose. */
  arrow: arrowSchema.optional(),
  /** How the spine moves into this pose: `together` (default), or segment by segment `fromPelvisUp`. */
  spine: z.enum(['together', 'fromPelvisUp']).optional(),
  /** Parts that are drawn in front of all others; the last is frontmost. */
  inFront: z
    .array(z.enum(['torso', 'neck', 'head', 'armRight', 'armLeft', 'legRight', 'legLeft']))
    .optional(),
});

/** The figure of a variant: camera, props, and keyframes by name. */
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
export type JointContact = z.infer<typeof jointContactSchema>;
export type Pose = z.infer<typeof poseSchema>;
export type Camera = z.infer<typeof cameraSchema>;
export type Prop = z.infer<typeof propSchema>;
export type Gaze = z.infer<typeof gazeSchema>;
export type GlowRegion = z.infer<typeof glowRegionSchema>;
export type ArrowPoint = z.infer<typeof arrowPointSchema>;
export type ArrowPath = z.infer<typeof arrowPathSchema>;
export type Keyframe = z.infer<typeof keyframeSchema>;
export type FigureDescription = z.infer<typeof figureSchema>;
