/**
 * A person at the account's pages: opens them, fills in the forms that are there, presses the
 * buttons that are there. It keeps cookies as a browser does and knows no way in but the pages.
 */

export interface WebPerson {
  /** Makes an account, as anyone would. */
  signUp(email: string, password: string): Promise<void>;
  /** Opens the phone's link and says yes. */
  approve(link: string): Promise<void>;
  /** The text of a page, without its markup. */
  read(path: string): Promise<string>;
  /** Sends a form that stands on one of the pages. */
  send(path: string, form: Readonly<Record<string, string>>): Promise<void>;
}

/** `fetch`: the way to the service, when it is not the network. */
export function webPerson(
  baseUrl: string,
  fetch: (url: string, init: RequestInit) => Promise<Response> = globalThis.fetch,
): WebPerson {
  const cookies = new Map<string, string>();

  async function visit(url: string, form?: Readonly<Record<string, string>>): Promise<string> {
    const headers: Record<string, string> = { cookie: cookieHeader(cookies) };
    if (form !== undefined) {
      headers["origin"] = new URL(baseUrl).origin;
      headers["content-type"] = "application/x-www-form-urlencoded";
    }
    const response = await fetch(url, {
      method: form === undefined ? "GET" : "POST",
      headers,
      redirect: "manual",
      ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
    });
    keepCookies(cookies, response.headers.getSetCookie());
    const onward = response.headers.get("location");
    if (onward !== null) return visit(new URL(onward, url).href);
    const html = await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${textOf(html)}`);
    return html;
  }

  return {
    async signUp(email, password) {
      await visit(`${baseUrl}/sign-up`);
      await visit(`${baseUrl}/sign-up`, { email, password, next: "/" });
    },
    async approve(link) {
      const html = await visit(link);
      const userCode = /name="user_code"[^>]*value="([^"]+)"/.exec(html)?.[1];
      if (userCode === undefined || !html.includes('value="approved"')) {
        throw new Error(`The page asks for no approval: ${textOf(html)}`);
      }
      const page = new URL("/device", link).href;
      await visit(page, { user_code: userCode, answer: "approved" });
    },
    read: async (path) => textOf(await visit(new URL(path, baseUrl).href)),
    async send(path, form) {
      await visit(new URL(path, baseUrl).href, form);
    },
  };
}

function cookieHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

function keepCookies(cookies: Map<string, string>, given: readonly string[]): void {
  for (const line of given) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** A browser compares its own idea of a page; this is only what a person would read. */
function textOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
