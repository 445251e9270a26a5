/**
 * What the service asks of a sign-in library, in our own words. Routes know this and nothing of the
 * library, so another one (or our own few hundred lines) can take its place.
 */

export interface BrowserSession {
  readonly accountId: string;
  readonly email: string;
  /** A longer-living cookie to hand out, when the library renewed the session. */
  readonly renewed: SessionCookie | null;
}

export interface PhoneSession {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
}

/** The signed value a browser keeps; what it is made of is the library's business. */
export type SessionCookie = string;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Where a request came from, by its socket. */
export interface Origin {
  readonly ip: string;
  readonly userAgent: string;
}

export type SignUpFault = "closed" | "email-taken" | "refused";
export type AnswerFault = "unknown-code" | "other-account";

/** What RFC 8628 says on the wire: a status and a JSON body. */
export interface WireAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AccountAuth {
  hasAccounts(): Promise<boolean>;
  /** Whether anyone may make an account now. */
  canSignUp(): Promise<boolean>;
  emailOf(accountId: string): Promise<string | null>;
  signUp(credentials: Credentials, from: Origin): Promise<SessionCookie | SignUpRefusal>;
  signIn(credentials: Credentials, from: Origin): Promise<SessionCookie | null>;
  signOut(cookie: SessionCookie): Promise<void>;
  /** Every browser and every phone's sign-in that was not swapped yet. */
  signOutEverywhere(accountId: string): Promise<void>;
  isPassword(accountId: string, password: string): Promise<boolean>;
  /** Whoever changes it has proved the old one; every sign-in ends. */
  changePassword(accountId: string, password: string): Promise<void>;
  browserSession(cookie: SessionCookie): Promise<BrowserSession | null>;

  askDeviceCode(clientId: string, from: Origin): Promise<WireAnswer>;
  redeemDeviceCode(clientId: string, deviceCode: string, from: Origin): Promise<WireAnswer>;
  answerDeviceCode(
    cookie: SessionCookie,
    userCode: string,
    answer: "approved" | "denied",
  ): Promise<AnswerFault | null>;
  phoneSession(bearerToken: string): Promise<PhoneSession | null>;
  endPhoneSession(id: string): Promise<void>;

  /** Ends every sign-in of theirs in a browser as well. `false`: there is no such account. */
  resetPassword(email: string, password: string): Promise<boolean>;
  /** `null`: nobody has this e-mail. */
  accountOf(email: string): Promise<string | null>;
}

export interface SignUpRefusal {
  readonly fault: SignUpFault;
}
