import { z } from 'zod';

/** Narrows a union to the member that the data was meant for: by its `kind`, or by its shape. */
function chooseMember(union: z.ZodUnion, data: unknown): unknown {
  const isGroup = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!isGroup) return union.options.find((option) => !(option instanceof z.ZodObject));
  const objects = union.options.filter((option) => option instanceof z.ZodObject);
  const kind: unknown = Reflect.get(data, 'kind');
  const matching = objects.find(
    (option) => z.safeParse((option.shape['kind'] as z.ZodType | undefined) ?? z.never(), kind).success,
  );
  return matching ?? objects[0];
}

function stepInto(schema: unknown, step: PropertyKey, data: unknown): unknown {
  const plain = unwrap(schema, data);
  if (plain instanceof z.ZodObject) return plain.shape[String(step)];
  if (plain instanceof z.ZodArray) return plain.element;
  return undefined;
}

function unwrap(schema: unknown, data: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap(), data);
  if (schema instanceof z.ZodUnion) return unwrap(chooseMember(schema, data), data);
  return schema;
}

/** Returns what stands in the data at a key path, or undefined. */
export function findAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}

/** Returns the schema that governs a key path, given the data that it was meant for. */
export function findSchemaAt(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, step, at) => stepInto(current, step, findAt(data, path.slice(0, at))),
    schema,
  );
}

/** Returns the keys that a group may hold at a key path, in the order of the schema. */
export function listAllowedKeys(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  const group = unwrap(findSchemaAt(schema, data, path), findAt(data, path));
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** Says whether a field may be given as `absent:` with the reason. */
export function mayBeAbsent(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): boolean {
  const field = findSchemaAt(schema, data, path);
  if (!(field instanceof z.ZodUnion)) return false;
  return field.options.some((option) => option instanceof z.ZodObject && 'absent' in option.shape);
}
