/** The second storage port: finished files, written once and streamed. */

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Files {
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** `range` is half-open in bytes. Undefined when there is no such file. */
  open(
    id: string,
    range?: { readonly from: number; readonly to: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>;
  remove(id: string): Promise<void>;
}
