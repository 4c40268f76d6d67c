import type { ResourceObject } from './json-api';

/** Attributes that the service gives only to those who ask for them by name. */
const onlyWhenAsked: Readonly<Record<string, readonly string[]>> = {
  EventInstance: ['description', 'image_url', 'kind'],
};

/** Shapes objects by the `fields[Type]=a,b` of a request, which drop every attribute not listed. */
export function fieldShaper(
  parameters: URLSearchParams,
): (object: ResourceObject) => ResourceObject {
  const asked = new Map<string, readonly string[]>();
  for (const [name, value] of parameters) {
    const type = /^fields\[(\w+)\]$/.exec(name)?.[1];
    if (type) asked.set(type, value.split(','));
  }
  return (object) => {
    const wanted = asked.get(object.type);
    const unasked = onlyWhenAsked[object.type] ?? [];
    if (!wanted && unasked.length === 0) return object;
    const isKept = (name: string): boolean => wanted?.includes(name) ?? !unasked.includes(name);
    const kept = Object.entries(object.attributes).filter(([name]) => isKept(name));
    return { ...object, attributes: Object.fromEntries(kept) };
  };
}
