import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Problem } from '../platform/http/problem';
import type { Role } from '../platform/security/actor';

export type UserStatus = 'invited' | 'active' | 'suspended';

/** An account. Staff belong to a team, SME users to a company. */
@Entity('users')
export class User {
  @PrimaryColumn('uuid')
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  /** 직함. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text')
  role: Role;

  /** E.164. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId: string | null;

  @Column('boolean', { name: 'programme_wide' })
  programmeWide: boolean;

  @Column('text')
  status: UserStatus;

  @Column('text')
  locale: 'ko' | 'en';

  @Column('text')
  theme: 'system' | 'light' | 'dark';

  @Column('boolean', { name: 'single_key_shortcuts' })
  singleKeyShortcuts: boolean;

  @Column('uuid', { name: 'photo_file_id', nullable: true })
  photoFileId: string | null;

  @Column('text')
  choseong: string;

  @Column('timestamptz', { name: 'last_login_at', nullable: true })
  lastLoginAt: Date | null;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** The invited person has set up their account. */
  accept(): void {
    if (this.status !== 'invited') throw Problem.conflict('user.not_invited');
    this.status = 'active';
  }

  suspend(): void {
    if (this.status === 'suspended') throw Problem.conflict('user.already_suspended');
    this.status = 'suspended';
  }

  /** Back from suspension; who never signed in is invited again. */
  resume(hasSignedIn: boolean): void {
    if (this.status !== 'suspended') throw Problem.conflict('user.not_suspended');
    this.status = hasSignedIn ? 'active' : 'invited';
  }

  /** Staff change between staff roles; an SME user stays with its firm. */
  changeRole(role: Role): void {
    if ((this.role === 'sme') !== (role === 'sme'))
      throw Problem.unprocessable('user.role_across_sides');
    this.role = role;
    if (role !== 'supervisor') this.programmeWide = false;
  }
}
