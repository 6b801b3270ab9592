import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/http/problem';
import { validationPipe } from '../platform/http/validation';
import type { Person } from '../platform/security/actor';
import { mayAtAll } from '../platform/security/permissions';
import type { AnySource, ExportSource } from './export-source';

/** The lists that features offer as files. */
@Injectable()
export class ExportSources {
  private readonly sources = new Map<string, AnySource>();

  /** Call it in `onModuleInit` of the feature that has the list. */
  add<Filter extends object, Row>(source: ExportSource<Filter, Row>): void {
    if (this.sources.has(source.id)) throw new Error(`Export ${source.id} is there twice.`);
    this.sources.set(source.id, source as unknown as AnySource);
  }

  /**
   * The source for who asks.
   * @throws Problem 422 for one there is not, 403 for a list that is not for their role
   */
  for(actor: Person, id: string): AnySource {
    const source = this.sources.get(id);
    if (!source) throw Problem.field('source', 'export.source_unknown', 'is not a list');
    if (!mayAtAll(actor.role, source.permission)) throw Problem.forbidden('export.not_yours');
    return source;
  }

  /** What a list is called; its id when it is not offered any more. */
  nameOf(id: string, locale: 'ko' | 'en'): string {
    return this.sources.get(id)?.name[locale] ?? id;
  }

  /** The filters, checked by the list's own rules. @throws Problem 400 or 422 as the list does */
  async filterOf(source: AnySource, filters: object): Promise<object> {
    return validationPipe().transform(filters, {
      type: 'query',
      metatype: source.filter,
    }) as Promise<object>;
  }
}
