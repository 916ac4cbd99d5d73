/** An image in memory. */
export interface Pixels {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * Red, green, blue and opacity of each pixel, 0 to 255, row by row: `4 × width × height` numbers.
   */
  readonly data: Uint8ClampedArray;
}
