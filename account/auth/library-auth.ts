/** `AccountAuth` by the library of `auth.ts`. */

import type { Config } from "../config.ts";
import type {
  AccountAuth,
  AnswerFault,
  BrowserSession,
  Credentials,
  Origin,
  PhoneSession,
  SessionCookie,
  SignUpRefusal,
  WireAnswer,
} from "./account-auth.ts";
import { type Auth, LONGEST_SESSION_MS } from "./auth.ts";
import { answerDeviceCode, askDeviceCode, redeemDeviceCode } from "./device-flow.ts";
import { cookieHeaders, cookieIn, headersOf, refusalOf } from "./library-call.ts";

type Registration = Config["registration"];
type AuthContext = Awaited<Auth["$context"]>;

/** Runs work while nobody else does, in this process or another. */
export type TakeTurn = <T>(work: () => Promise<T>) => Promise<T>;

interface Rules {
  readonly registration: Registration;
  readonly signUpInTurn: TakeTurn;
}

export async function libraryAuth(auth: Auth, rules: Rules): Promise<AccountAuth> {
  return new LibraryAuth(auth, await auth.$context, rules);
}

class LibraryAuth implements AccountAuth {
  readonly #auth: Auth;
  readonly #context: AuthContext;
  readonly #registration: Registration;
  readonly #signUpInTurn: TakeTurn;

  constructor(auth: Auth, context: AuthContext, { registration, signUpInTurn }: Rules) {
    this.#auth = auth;
    this.#context = context;
    this.#registration = registration;
    this.#signUpInTurn = signUpInTurn;
  }

  async hasAccounts(): Promise<boolean> {
    return (await this.#context.adapter.count({ model: "user" })) > 0;
  }

  async canSignUp(): Promise<boolean> {
    return this.#registration === "open" || !(await this.hasAccounts());
  }

  async emailOf(accountId: string): Promise<string | null> {
    const where = [{ field: "id", value: accountId }];
    const user = await this.#context.adapter.findOne<{ email: string }>({ model: "user", where });
    return user?.email ?? null;
  }

  /** In turn, so that no two people can both be the first account. */
  async signUp(credentials: Credentials, from: Origin): Promise<SessionCookie | SignUpRefusal> {
    const work = () => this.#signUp(credentials, from);
    if (this.#registration === "open") return work();
    // Whoever finds the door closed needs no turn to be told so.
    if (!(await this.canSignUp())) return { fault: "closed" };
    return this.#signUpInTurn(work);
  }

  async #signUp(
    { email, password }: Credentials,
    from: Origin,
  ): Promise<SessionCookie | SignUpRefusal> {
    if (!(await this.canSignUp())) return { fault: "closed" };
    try {
      const { headers } = await this.#auth.api.signUpEmail({
        body: { email, password, name: email },
        headers: headersOf(from),
        returnHeaders: true,
      });
      return cookieIn(headers, this.#cookieName) ?? { fault: "refused" };
    } catch (error) {
      const { body } = refusalOf(error);
      const isTaken = String(body["code"]).startsWith("USER_ALREADY_EXISTS");
      return { fault: isTaken ? "email-taken" : "refused" };
    }
  }

  async signIn(credentials: Credentials, from: Origin): Promise<SessionCookie | null> {
    try {
      const { headers } = await this.#auth.api.signInEmail({
        body: { ...credentials },
        headers: headersOf(from),
        returnHeaders: true,
      });
      return cookieIn(headers, this.#cookieName);
    } catch (error) {
      refusalOf(error);
      return null;
    }
  }

  async signOut(cookie: SessionCookie): Promise<void> {
    await this.#auth.api.signOut({ headers: this.#headers(cookie) });
  }

  async signOutEverywhere(accountId: string): Promise<void> {
    const where = [{ field: "userId", value: accountId }];
    await this.#context.adapter.deleteMany({ model: "session", where });
  }

  async isPassword(accountId: string, password: string): Promise<boolean> {
    const accounts = await this.#context.internalAdapter.findAccounts(accountId);
    const hash = accounts.find((one) => one.providerId === "credential")?.password;
    if (hash === undefined || hash === null) return false;
    return this.#context.password.verify({ hash, password });
  }

  async changePassword(accountId: string, password: string): Promise<void> {
    const hash = await this.#context.password.hash(password);
    await this.#context.internalAdapter.updatePassword(accountId, hash);
    await this.signOutEverywhere(accountId);
  }

  async browserSession(cookie: SessionCookie): Promise<BrowserSession | null> {
    const { headers, response } = await this.#auth.api.getSession({
      headers: this.#headers(cookie),
      returnHeaders: true,
    });
    if (response === null || response.session.purpose !== "browser") return null;
    const { id: sessionId, createdAt } = response.session;
    if (Date.now() - createdAt.getTime() >= LONGEST_SESSION_MS) {
      await this.#endSession(sessionId);
      return null;
    }
    const { id, email } = response.user;
    return { accountId: id, email, renewed: cookieIn(headers, this.#cookieName) };
  }

  async phoneSession(bearerToken: string): Promise<PhoneSession | null> {
    const found = await this.#auth.api.getSession({
      headers: new Headers({ authorization: `Bearer ${bearerToken}` }),
      // Without this the library would stretch these few minutes to a browser's month.
      query: { disableRefresh: true },
    });
    if (found === null || found.session.purpose !== "device") return null;
    return { id: found.session.id, accountId: found.user.id, email: found.user.email };
  }

  endPhoneSession(id: string): Promise<void> {
    return this.#endSession(id);
  }

  async #endSession(id: string): Promise<void> {
    const where = [{ field: "id", value: id }];
    await this.#context.adapter.delete({ model: "session", where });
  }

  async resetPassword(email: string, password: string): Promise<boolean> {
    const { internalAdapter, password: passwords } = this.#context;
    const found = await internalAdapter.findUserByEmail(email);
    if (found === null) return false;
    await internalAdapter.updatePassword(found.user.id, await passwords.hash(password));
    await internalAdapter.deleteUserSessions(found.user.id);
    return true;
  }

  async accountOf(email: string): Promise<string | null> {
    return (await this.#context.internalAdapter.findUserByEmail(email))?.user.id ?? null;
  }

  askDeviceCode(clientId: string, from: Origin): Promise<WireAnswer> {
    return askDeviceCode(this.#auth, clientId, from);
  }

  redeemDeviceCode(clientId: string, deviceCode: string, from: Origin): Promise<WireAnswer> {
    return redeemDeviceCode(this.#auth, { clientId, deviceCode, from });
  }

  answerDeviceCode(
    cookie: SessionCookie,
    userCode: string,
    answer: "approved" | "denied",
  ): Promise<AnswerFault | null> {
    return answerDeviceCode(this.#auth, { headers: this.#headers(cookie), userCode, answer });
  }

  get #cookieName(): string {
    return this.#context.authCookies.sessionToken.name;
  }

  #headers(cookie: SessionCookie): Headers {
    return cookieHeaders(this.#cookieName, cookie);
  }
}
