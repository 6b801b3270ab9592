import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DemoAgency } from './demo-agency';
import { demoId } from './demo-ids';
import { avatarSvg, cargoSvg, documentSvg, labelSvg, productSvg } from './pictures-svg';
import { Random } from './random';

/** A row of `files` with its bytes. */
export interface DemoFile {
  readonly id: string;
  readonly companyId: string | null;
  readonly subjectType: 'avatar' | 'difficulty';
  readonly subjectId: string;
  readonly entryId: string | null;
  readonly visibility: 'public';
  readonly name: string;
  readonly mediaType: 'image/webp' | 'image/jpeg';
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly uploadedBy: string;
  readonly createdAt: string;
  readonly bytes: Buffer;
}

/** What firms photograph, by the words of their case. */
const SUBJECTS: readonly (readonly [
  words: RegExp,
  name: string,
  draw: (seed: number) => string,
])[] = [
  [/통관|선복|LCL|파손|컨테이너|화물/u, '화물사진', cargoSvg],
  [/라벨|표시|포장/u, '라벨시안', labelSvg],
  [/계약서|질의서|통지|증명|서류|신용장|경고장/u, '문서사진', documentSvg],
  [/품질|색상|고장|모조품|디자인/u, '제품사진', productSvg],
];
const PICTURED = 26;
const SEED = 411;

/** Drawn, not photographed: faces of the staff and a handful of pictures at cases. */
export async function drawPictures(agency: DemoAgency): Promise<DemoFile[]> {
  const random = Random.stream(SEED, 'pictures');
  const files: DemoFile[] = [];
  for (const [index, user] of agency.staff.users.entries()) {
    const bytes = await sharp(Buffer.from(avatarSvg(index)))
      .webp({ quality: 82 })
      .toBuffer();
    files.push({
      ...stored(random, bytes, new Date(user.createdAt)),
      companyId: null,
      subjectType: 'avatar',
      subjectId: user.id,
      entryId: null,
      name: `${user.nameEn.replaceAll(' ', '-').toLowerCase()}.webp`,
      mediaType: 'image/webp',
      width: 256,
      height: 256,
      uploadedBy: user.id,
    });
  }
  for (const [index, shot] of shots(agency).entries()) {
    const bytes = await sharp(Buffer.from(shot.draw(index)))
      .jpeg({ quality: 80 })
      .toBuffer();
    files.push({
      ...stored(random, bytes, new Date(shot.filed.at)),
      companyId: shot.filed.companyId,
      subjectType: 'difficulty',
      subjectId: shot.filed.difficultyId,
      entryId: shot.filed.id,
      name: shot.name,
      mediaType: 'image/jpeg',
      width: 960,
      height: 720,
      uploadedBy: shot.filed.authorId!,
    });
  }
  return files;
}

/** Open cases first, as they are the ones people look at; the first of the story gets three. */
function shots(agency: DemoAgency) {
  const filed = new Map(
    agency.entries
      .filter(({ type }) => type === 'filed')
      .map((entry) => [entry.difficultyId, entry]),
  );
  const cases = [...agency.difficulties].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  const open = cases.filter(({ status }) => status !== 'closed');
  const result = [];
  for (const one of [...open, ...cases.filter(({ status }) => status === 'closed')]) {
    const subject = SUBJECTS.find(([words]) => words.test(one.title));
    if (!subject || one.filedVia !== 'portal') continue;
    const count = one.title.startsWith('하이퐁 세관') ? 3 : 1;
    for (let i = 1; i <= count; i++) {
      result.push({ filed: filed.get(one.id)!, draw: subject[2], name: `${subject[1]}-${i}.jpg` });
    }
    if (result.length >= PICTURED) break;
  }
  return result;
}

function stored(random: Random, bytes: Buffer, at: Date) {
  return {
    id: demoId(random, at),
    visibility: 'public' as const,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    storageKey: demoId(random, at),
    createdAt: at.toISOString(),
    bytes,
  };
}
