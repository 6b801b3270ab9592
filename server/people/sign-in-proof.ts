import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Audit } from '../platform/audit/audit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { AUTH } from '../platform/security/actor';
import type { ProofDto } from './dto/account.dto';
import { Passwords } from './passwords';
import { Throttle } from './throttle';
import { TotpService } from './totp';
import type { User } from './user.entity';

export interface Account extends User {
  passwordHash: string | null;
  totpEnabled: boolean;
}

const PER_ACCOUNT = 5;
const PER_ADDRESS = 50;

/** Checks a password and, where the account has one, the second step; locks out who guesses. */
@Injectable()
export class SignInProof {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly totp: TotpService,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem 401 `auth.invalid_credentials` or `auth.totp_required`, 429 `auth.locked` */
  async check(givenEmail: string, proof: ProofDto, request: FastifyRequest): Promise<Account> {
    const email = givenEmail.toLowerCase();
    await this.throttle.refuseLocked(keysOf(email, request));
    const found = await this.auth(request, () => this.find(email));
    const account = found?.status === 'active' ? found : undefined;
    // An unknown address costs as much time as a known one.
    const known = await this.passwords.verify(account?.passwordHash, proof.password);
    if (!known || !account) return this.refuse(email, request);
    if (account.totpEnabled) {
      const { totp } = proof;
      if (!totp) throw Problem.unauthorized('auth.totp_required');
      const right = await this.auth(request, () => this.totp.check(account.id, totp));
      if (!right) return this.refuse(email, request);
    }
    await this.throttle.forget(`sign-in:${email}`);
    return account;
  }

  /** Needs the sign-in role. */
  async find(email: string): Promise<Account | undefined> {
    return this.uow.one<Account>(
      `SELECT u.id, u.email, u.name, u.role, u.status, u.locale, u.company_id AS "companyId",
              c.password_hash AS "passwordHash", c.totp_enabled_at IS NOT NULL AS "totpEnabled"
       FROM users u LEFT JOIN credentials c ON c.user_id = u.id WHERE u.email = $1`,
      [email],
    );
  }

  private async refuse(email: string, request: FastifyRequest): Promise<never> {
    const [account, address] = keysOf(email, request);
    await this.throttle.count(account, PER_ACCOUNT);
    await this.throttle.count(address, PER_ADDRESS);
    await this.auth(request, () =>
      this.audit.record({
        action: 'session.refused',
        subjectType: 'user',
        subjectId: null,
        after: { email },
      }),
    );
    throw Problem.unauthorized('auth.invalid_credentials');
  }

  private auth<T>(request: FastifyRequest, task: () => Promise<T>): Promise<T> {
    return this.uow.run({ ...AUTH, ip: request.ip, requestId: request.id }, task);
  }
}

function keysOf(email: string, request: FastifyRequest): [account: string, address: string] {
  return [`sign-in:${email}`, `address:${request.ip}`];
}
