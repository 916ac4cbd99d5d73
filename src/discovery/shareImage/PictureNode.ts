/** An element of a share image, as Satori expects it: the same shape as a React element. */
export interface ImageNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & {
    readonly children?: ImageNode | string | readonly (ImageNode | string)[];
  };
}
