import { Injectable } from '@nestjs/common';

type EventClass<T> = abstract new (...args: never[]) => T;
type Handler<T> = (event: T) => Promise<void> | void;

/**
 * What a lower floor tells the upper ones. Handlers run one after the other in the publisher's
 * transaction; when one fails, all of it is undone.
 */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<unknown, Handler<never>[]>();

  /** Call it in `onModuleInit`. */
  on<T>(type: EventClass<T>, handler: Handler<T>): void {
    const known = this.handlers.get(type) ?? [];
    this.handlers.set(type, [...known, handler as Handler<never>]);
  }

  async publish(event: object): Promise<void> {
    for (const handler of this.handlers.get(event.constructor) ?? []) {
      await (handler as Handler<object>)(event);
    }
  }
}
