/** Id of a field about the school, so that a list of problems can lead to it. */
export const fieldIdOf = (name: string): string => `school-${name}`
