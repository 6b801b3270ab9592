import type { StoredFile } from './files';

/** A file as clients see it; its bytes are at `/api/files/{id}`. */
export class FileDto {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Pixels, for pictures. */
  width: number | null;
  height: number | null;
  visibility: 'public' | 'internal';
  entryId: string | null;
  createdAt: Date;
}

export function toFileDto(file: StoredFile): FileDto {
  const { id, name, mediaType, size, width, height, visibility, entryId, createdAt } = file;
  return { id, name, mediaType, size, width, height, visibility, entryId, createdAt };
}
