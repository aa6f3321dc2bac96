/** Wakes the worker of this process when a job was added; other processes see it at their next look. */
const listeners = new Set<() => void>();

/** Calls `listener` at each ring until the returned function is called. */
export function onRing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function ringBell(): void {
  for (const listener of listeners) listener();
}
