import { z } from 'zod';

const customId = z.string().min(1).max(100);
const emoji = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });

export interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly url?: string | undefined;
  readonly label?: string | null | undefined;
  readonly content?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly component?: Component | undefined;
  readonly [field: string]: unknown;
}

const buttonSchema = z
  .looseObject({
    type: z.literal(2),
    style: z.number().int().min(1).max(6),
    label: z.string().max(80).optional(),
    custom_id: customId.optional(),
    url: z
      .string()
      .max(512)
      .regex(/^(?:https?|discord):\/\//u)
      .optional(),
    disabled: z.boolean().optional(),
    emoji: emoji.optional(),
  })
  .superRefine(({ style, custom_id: id, url, label, emoji: sign }, context) => {
    const complain = (field: string, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, params: { code } });
    if (style === 5 && url === undefined) complain('url', 'BASE_TYPE_REQUIRED', 'A url is required');
    if (style === 5 && id !== undefined)
      complain(
        'custom_id',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    if (style < 5 && id === undefined) complain('custom_id', 'BASE_TYPE_REQUIRED', 'A custom id is required');
    if (style < 5 && url !== undefined)
      complain(
        'url',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    if (style < 6 && (label ?? '') === '' && sign === undefined) {
      complain('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
    }
  });

const optionSchema = z.looseObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
});
const selectSchema = z.looseObject({
  type: z.union([z.literal(3), z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  options: z.array(optionSchema).min(1).max(25).optional(),
  disabled: z.boolean().optional(),
});
const textInputSchema = z.looseObject({
  type: z.literal(4),
  custom_id: customId,
  label: z.string().min(1).max(45).nullish(),
  style: z.number().int().min(1).max(2),
  placeholder: z.string().max(100).nullish(),
  value: z.string().max(4_000).nullish(),
});
const rowSchema = z
  .looseObject({
    type: z.literal(1),
    components: z
      .array(z.union([buttonSchema, selectSchema, textInputSchema]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    if (components.length > 1 && components.some(({ type }) => type !== 2)) {
      context.addIssue({
        code: 'custom',
        path: ['components'],
        message: 'The specified component exceeds the maximum width',
        params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
      });
    }
  });
const textSchema = z.looseObject({ type: z.literal(10), content: z.string().min(1).max(4_000) });
const sectionSchema = z.looseObject({
  type: z.literal(9),
  components: z.array(textSchema).min(1).max(3),
  accessory: z.union([buttonSchema, z.looseObject({ type: z.literal(11) })]),
});
const separatorSchema = z.looseObject({ type: z.literal(14), divider: z.boolean().optional() });
const containerSchema = z.looseObject({
  type: z.literal(17),
  components: z.array(z.discriminatedUnion('type', [rowSchema, textSchema, sectionSchema, separatorSchema])).min(1),
});
const topSchema = z.discriminatedUnion('type', [
  rowSchema,
  textSchema,
  sectionSchema,
  separatorSchema,
  containerSchema,
]);

/** The components of a message. @see Discord, "Component Reference" */
export const componentsSchema: z.ZodType<readonly Component[]> = z.array(topSchema).superRefine((list, context) => {
  const seen = new Set<string>();
  for (const { custom_id: id } of everyComponent(list)) {
    if (id !== undefined && seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [],
        message: 'Component custom id cannot be duplicated',
        params: { code: 'COMPONENT_CUSTOM_ID_DUPLICATED' },
      });
    }
    if (id !== undefined) seen.add(id);
  }
});

/** A modal: a title and one text input a row. */
export const modalSchema = z.looseObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.looseObject({ type: z.union([z.literal(1), z.literal(18)]) }))
    .min(1)
    .max(5),
});

export function everyComponent(list: readonly Component[]): readonly Component[] {
  return list.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...(component.accessory ? [component.accessory] : []),
    ...(component.component ? [component.component] : []),
  ]);
}

export function countComponents(list: readonly Component[]): number {
  return everyComponent(list).length;
}

export function textIn(list: readonly Component[]): string {
  return everyComponent(list)
    .map(({ type, content }) => (type === 10 ? (content ?? '') : ''))
    .join('');
}
