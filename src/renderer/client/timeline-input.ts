/** How a whole life is asked for: without words it is a sketch, which is drawn at once. */
export const wholeLife = (personId: string, withWords: boolean) => ({ personId, from: null, to: null, withWords })
