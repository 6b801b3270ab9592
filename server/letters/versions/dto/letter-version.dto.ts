/** An entry of a letter's history: what one person made of it in one sitting. */
export class LetterVersionDto {
  number: number;
  subject: string;
  savedAt: Date;
  savedByName: string | null;
  /** The earlier version it brought back. */
  restoredFrom: number | null;
}

/** Somebody else who has the letter open. */
export class LetterReaderDto {
  name: string;
  nameEn: string | null;
  title: string | null;
  since: Date;
}
