import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type { LetterLanguage } from '../merge/values';
import type { BlockTemplate, LetterKind, LetterTemplate } from './template';

export const TEMPLATE_SCOPES = ['agency', 'personal'] as const;
export type TemplateScope = (typeof TEMPLATE_SCOPES)[number];

export const TEMPLATE_STATUSES = ['draft', 'in_review', 'published'] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** Supervisors and administrators answer for the agency's wording. */
function reviews(person: Person): boolean {
  return person.role === 'supervisor' || person.role === 'admin';
}

/**
 * A letter template as people work on it: copied, rewritten, read over by somebody else, published.
 * What is published stays as it is; a change starts from a copy.
 */
export class TemplateRecord implements LetterTemplate {
  id: string;
  kind: LetterKind;
  language: LetterLanguage;
  version: number;
  title: string | null;
  scope: TemplateScope;
  ownerId: string | null;
  ownerName: string | null;
  ownerNameEn: string | null;
  status: TemplateStatus;
  blocks: BlockTemplate[];
  basedOn: number | null;
  reviewNote: string | null;
  revision: number;
  /** Letters made from it; null for an administrator, who sees none. */
  uses: number | null;
  publishedAt: Date | null;
  publishedBy: string | null;
  createdAt: Date;
  updatedAt: Date;

  constructor(row: object) {
    Object.assign(this, row);
  }

  mayEdit(person: Person): boolean {
    return this.status === 'draft' && this.ownerId === person.userId;
  }

  mayReview(person: Person): boolean {
    return this.status === 'in_review' && reviews(person) && this.ownerId !== person.userId;
  }

  edit(person: Person, changes: { title?: string; blocks: BlockTemplate[] }): void {
    this.refuseUnless(this.mayEdit(person));
    this.title = changes.title ?? this.title;
    this.blocks = changes.blocks;
  }

  /** Asks for the agency's review. */
  submit(person: Person): void {
    this.refuseUnless(this.mayEdit(person));
    this.status = 'in_review';
    this.reviewNote = null;
  }

  /** Back to its owner: by a reviewer with what to change, or by the owner. */
  return(person: Person, note: string | null): void {
    const own = this.status === 'in_review' && this.ownerId === person.userId;
    this.refuseUnless(own || this.mayReview(person));
    this.status = 'draft';
    this.reviewNote = note;
  }

  /** Freezes it: a reviewed one for everybody, a draft for its owner's own letters. */
  publish(person: Person, at: Date): void {
    const reviewed = this.mayReview(person);
    this.refuseUnless(reviewed || this.mayEdit(person));
    this.scope = reviewed ? 'agency' : 'personal';
    this.status = 'published';
    this.publishedAt = at;
    this.publishedBy = person.userId;
  }

  private refuseUnless(allowed: boolean): void {
    if (allowed) return;
    if (this.status === 'published') throw Problem.conflict('letter_template.published');
    throw Problem.forbidden('letter_template.not_yours');
  }
}
