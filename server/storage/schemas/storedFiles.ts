import { type Declaration, declare } from './declaration.ts';

/** A file kept in the database, where there is no disk that all processes share. */
export interface StoredFileDoc {
  /** Random UUID. */
  readonly _id: string;
  /** False while it is being written or removed: nobody is given a part of a file. */
  readonly complete: boolean;
  /** Hexadecimal; empty until complete. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface FileChunkDoc {
  /** `<file>.<number>` */
  readonly _id: string;
  readonly file: string;
  readonly number: number;
  readonly base64: string;
}

export const storedFiles: Declaration<StoredFileDoc> = declare(
  'storedFiles',
  { complete: Boolean, sha256: String, bytes: Number },
  [],
);

export const fileChunks: Declaration<FileChunkDoc> = declare(
  'fileChunks',
  { file: String, number: Number, base64: String },
  [{ name: 'file_number', fields: ['file', 'number'], unique: true }],
);
