/** Objects whose names strangers choose. */

/** True where an object has a property of its own, whatever its prototype has. */
export function has(object: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}

/** Sets a property, and nothing else: assignment would let `__proto__` change what the object inherits. */
export function put(object: object, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(object, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    (object as Record<string, unknown>)[name] = value;
  }
}
