/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The frame of every page: one column on a phone, no script, no inline style. */

import type { Child, FC } from "hono/jsx";

const FOOT =
  "Hip Series guides a hip and leg routine. It does not diagnose or treat anything. " +
  "You can stop at any time; ask a professional if you are unsure.";

interface LayoutProps {
  readonly title: string;
  /** The signed-in person's address; left out on the pages before. */
  readonly email?: string;
  readonly here?: "sessions" | "device";
  readonly children: Child;
}

export const Layout: FC<LayoutProps> = ({ title, email, here, children }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · Hip Series`}</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="wrap top">
        <a class="brand" href="/">
          <img src="/icon.svg" alt="" width="36" height="36" />
          Hip Series
        </a>
        {email === undefined ? null : <Navigation here={here} />}
      </header>
      <main id="main" class="wrap">
        {children}
      </main>
      <footer class="wrap foot">
        {email === undefined ? null : <SignOut email={email} />}
        <p>{FOOT}</p>
      </footer>
    </body>
  </html>
);

const Navigation: FC<{ here: LayoutProps["here"] }> = ({ here }) => (
  <nav aria-label="Pages">
    <a href="/" aria-current={here === "sessions" ? "page" : undefined}>
      Sessions
    </a>
    <a href="/device" aria-current={here === "device" ? "page" : undefined}>
      Connect a watch
    </a>
  </nav>
);

const SignOut: FC<{ email: string }> = ({ email }) => (
  <form class="sign-out" method="post" action="/sign-out">
    <p>
      Signed in as <strong>{email}</strong>
    </p>
    <button class="button" type="submit">
      Sign out
    </button>
  </form>
);
