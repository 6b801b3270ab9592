/**
 * Lets the browser draw and answer a finger before the next piece of a long start; on a slow phone
 * the whole of it would hold the page for half a second.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
