/** An element of a share picture, as Satori reads it: what React would call an element. */
export interface PictureNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & {
    readonly children?: PictureNode | string | readonly (PictureNode | string)[];
  };
}
