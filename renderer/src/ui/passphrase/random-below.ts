/** A number that nobody can foresee, each as likely as the others. */
export function randomBelow(limit: number): number {
  const most = Math.floor(2 ** 32 / limit) * limit
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
    // Above, the first numbers would come a little more often.
    if (drawn < most) return drawn % limit
  }
}
