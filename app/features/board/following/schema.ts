import { z } from 'zod';

/** What can be followed and muted. */
export const followKinds = ['topic', 'section', 'service-area'] as const;
export type FollowKind = (typeof followKinds)[number];

/** What the forms for following take. */
export const followForm = z.object({
  kind: z.enum(followKinds, 'Choose what to follow'),
  /** Id of a topic, slug of a section or service area. */
  target: z.string().max(200, 'This form is damaged. Reload the page').default(''),
  /** Empty takes back what was said. */
  choice: z.enum(['follow', 'mute', ''], 'Choose to follow or to mute').default(''),
  /** Address of the page that shows the form; to be judged before anybody is sent there. */
  from: z.string().optional(),
});

export type FollowInput = Omit<z.output<typeof followForm>, 'from'>;
