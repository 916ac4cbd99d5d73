/**
 * The inner size of a card's dark area in pixels: what `card` leaves beside and below its other
 * parts.
 */
export const slabSize = { width: 994, height: 340 } as const;
