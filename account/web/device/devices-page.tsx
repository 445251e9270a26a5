/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What may read and send: phones and personal tokens, when each was last used, and letting go of one. */

import type { FC } from "hono/jsx";
import { PASSWORD_CHARS } from "../../auth/auth.ts";
import type { DeviceDetails } from "../../store/device-store.ts";
import { wallText } from "../calendar.ts";
import { Layout } from "../layout.tsx";
import type { Words } from "../words/words.ts";

interface DevicesProps {
  readonly t: Words;
  readonly email: string;
  readonly devices: readonly DeviceDetails[];
  readonly tzOffsetMin: number;
  readonly refused: RefusedToken | null;
}

/** Why no token was made, and what it was to be called. */
export interface RefusedToken {
  readonly words: string;
  readonly name: string;
}

export const DevicesPage: FC<DevicesProps> = ({ t, email, devices, tzOffsetMin, refused }) => (
  <Layout t={t} title={t.devices} email={email} here="devices">
    <div class="intro">
      <h1>{t.yourDevices}</h1>
    </div>
    <div class="grid">
      <section class="card c7" aria-label={t.yourDevices}>
        {devices.length === 0 ? <p>{t.noDevices}</p> : null}
        <ul class="devices">
          {devices.map((device) => (
            <DeviceItem {...{ t, device, tzOffsetMin }} />
          ))}
        </ul>
        <p>
          <a class="button primary" href="/device">
            {t.connectAWatch}
          </a>
        </p>
      </section>
      <TokenCard {...{ t, email, refused }} />
    </div>
  </Layout>
);

const TokenCard: FC<Pick<DevicesProps, "t" | "email" | "refused">> = ({ t, email, refused }) => (
  <section class="card c5 stack" aria-labelledby="token">
    <h2 id="token">{t.personalToken}</h2>
    {refused === null ? null : (
      <p class="fault" role="alert" id="token-fault">
        {refused.words}
      </p>
    )}
    <p class="soft">{t.tokenFor}</p>
    <p class="soft small">{t.consentByConnecting}</p>
    <form class="fields" method="post" action="/devices/token">
      <input type="hidden" name="username" value={email} autocomplete="username" />
      <label for="name">{t.tokenName}</label>
      <input
        id="name"
        name="name"
        value={refused?.name ?? ""}
        required
        maxlength={64}
        autocomplete="off"
      />
      <label for="current">{t.currentPassword}</label>
      <input
        id="current"
        name="current"
        type="password"
        autocomplete="current-password"
        required
        maxlength={PASSWORD_CHARS.max}
        aria-describedby={refused === null ? undefined : "token-fault"}
      />
      <button class="button" type="submit">
        {t.makeToken}
      </button>
    </form>
  </section>
);

type ItemProps = Pick<DevicesProps, "t" | "tzOffsetMin"> & { readonly device: DeviceDetails };

const DeviceItem: FC<ItemProps> = ({ t, device, tzOffsetMin }) => {
  const { id, name, createdAt, lastUsedAt } = device;
  const when = (at: number) => wallText(t, at + tzOffsetMin * 60_000, "moment");
  return (
    <li>
      <h2>{name}</h2>
      <p class="soft small">
        {t.connectedOn(when(createdAt))} ·{" "}
        {lastUsedAt === null ? t.neverUsed : t.lastUsed(when(lastUsedAt))}
      </p>
      <details class="delete">
        <summary aria-label={t.letGoOf(name)}>{t.letGo}</summary>
        <form method="post" action={`/devices/${id}/revoke`}>
          <p>{t.letGoHint}</p>
          <button class="button alert" type="submit">
            {t.letGoOf(name)}
          </button>
        </form>
      </details>
    </li>
  );
};

interface TokenProps {
  readonly t: Words;
  readonly email: string;
  readonly token: string;
}

export const TokenPage: FC<TokenProps> = ({ t, email, token }) => (
  <Layout t={t} title={t.yourToken} email={email} here="devices">
    <section class="card narrow">
      <h1>{t.yourToken}</h1>
      <p>{t.shownOnce}</p>
      <p class="token">
        <code>{token}</code>
      </p>
      <p>
        <a class="button" href="/devices">
          {t.done}
        </a>
      </p>
    </section>
  </Layout>
);
