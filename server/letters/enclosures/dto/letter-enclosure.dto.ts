import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

export const MOST_ENCLOSURES = 5;

/** Uploads to go with the letter. */
export class AddEnclosuresDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ENCLOSURES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

/** A file that goes with the letter; its bytes are at `/api/files/{id}`. */
export class LetterEnclosureDto {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}
