import { memo, type FunctionComponent } from 'react';

/**
 * A component that renders again when something in its properties says something else: properties that are plain
 * records are compared by their fields, and records in these again, so that a record may be made anew each time.
 */
export function memoByFields<P extends object>(component: FunctionComponent<P>) {
  return memo(component, sameFields);
}

function sameFields(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [x, y] = [field(a, key), field(b, key)];
      return Object.is(x, y) || (isRecord(x) && isRecord(y) && sameFields(x, y));
    })
  );
}

function field(of: object, key: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[key];
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
