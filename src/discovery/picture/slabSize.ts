/** The inside of a card's slab in pixels: what `card` leaves of the picture beside and below it. */
export const slabSize = { width: 994, height: 340 } as const;
