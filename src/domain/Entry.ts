/** Something with its id, as a collection holds it. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}
