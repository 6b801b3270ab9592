import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Problem, type FieldProblem } from './problem';

/** Checks input against its DTO; unknown fields are refused (400), wrong values too (422). */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => {
      const fields = flatten(errors);
      const unknown = fields.filter(({ code }) => code === 'unknown_field');
      return unknown.length > 0
        ? Problem.badRequest('request.unknown_field', { errors: fields })
        : Problem.unprocessable('validation.failed', { errors: fields });
    },
  });
}

const CODES: Record<string, string> = {
  whitelistValidation: 'unknown_field',
  isNotEmpty: 'required',
  isDefined: 'required',
  minLength: 'too_short',
  maxLength: 'too_long',
  arrayMaxSize: 'too_many',
  arrayMinSize: 'too_few',
  min: 'too_small',
  max: 'too_large',
  isIn: 'not_allowed',
  isEnum: 'not_allowed',
  isEmail: 'not_an_email',
  isUuid: 'not_an_id',
  isDateString: 'not_a_date',
  isIso8601: 'not_a_date',
};

function flatten(errors: ValidationError[], prefix = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = prefix ? `${prefix}.${error.property}` : error.property;
    const entries = Object.entries(error.constraints ?? {});
    // An empty required field is told once, as missing.
    const missing = entries.find(([name]) => name === 'isNotEmpty' || name === 'isDefined');
    const told = (missing ? [missing] : entries.slice(0, 1)).map(([name, message]) => ({
      field,
      code: CODES[name] ?? snake(name),
      message,
    }));
    return [...told, ...flatten(error.children ?? [], field)];
  });
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
