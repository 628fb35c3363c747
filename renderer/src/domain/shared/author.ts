/** What stands for the author of a change where nobody at the desk has given a name. */
export const notNamed = 'not named'
