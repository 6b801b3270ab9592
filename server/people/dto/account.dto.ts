import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';

/** What shows that somebody is who they say. */
export class ProofDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  /** The six digits of the authenticator, where the account has one. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  totp?: string;
}

export class SignInDto extends ProofDto {
  @IsEmail()
  @MaxLength(200)
  email: string;
}

export class EmailDto {
  @IsEmail()
  @MaxLength(200)
  email: string;
}

export class TokenDto {
  @IsString()
  @MinLength(20)
  @MaxLength(100)
  token: string;
}

export class NewPasswordDto {
  /** At least 12 characters. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class AcceptInvitationDto {
  /** SME users may leave it out and sign in by mail links. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  title?: string;
}

export class ChangePasswordDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  current?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  next: string;
}

export class PasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class TotpCodeDto {
  @Matches(/^\d{6}$/)
  code: string;
}

export class PreferencesDto {
  @IsOptional()
  @IsIn(['ko', 'en'])
  locale?: 'ko' | 'en';

  @IsOptional()
  @IsIn(['system', 'light', 'dark'])
  theme?: 'system' | 'light' | 'dark';

  @IsOptional()
  @IsBoolean()
  singleKeyShortcuts?: boolean;
}

export class DemoSignInDto {
  @IsString()
  @MaxLength(40)
  userId: string;
}

/** The signed-in person. */
export class MeDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  email: string;
  role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  locale: 'ko' | 'en';
  theme: 'system' | 'light' | 'dark';
  singleKeyShortcuts: boolean;
  photoFileId: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  companyId: string | null;
  companyName: string | null;
  companyNameEn: string | null;
  programmeWide: boolean;
  totpEnabled: boolean;
  /** Staff outside the demo must enrol an authenticator before they work. */
  totpRequired: boolean;
  hasPassword: boolean;
  demo: boolean;
  /** Minutes without activity until the session ends. */
  idleMinutes: number;
}

export class DemoPersonDto {
  userId: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  titleEn: string | null;
  role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  photoFileId: string | null;
  /** Who they are, in both languages. */
  ko: string;
  en: string;
}

export class InvitationDto {
  email: string;
  name: string;
  title: string | null;
  role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  companyName: string | null;
}

export class DeviceDto {
  id: string;
  /** True for the session that asks. */
  current: boolean;
  userAgent: string;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

export class TotpEnrolmentDto {
  secret: string;
  otpauthUri: string;
  /** The code to scan, as SVG. */
  qrSvg: string;
}

/** The key of what waits on a device for the network. */
export class DeviceKeyDto {
  /** 32 bytes in base64url. */
  key: string;
}
