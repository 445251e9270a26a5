/** The settings page's components as the vendor documents them [docs], as far as this page uses them. */

/** What a component call gives back; opaque, only ever handed to another component. */
export type Node = () => unknown;
export type Style = Readonly<Record<string, string | number>>;

export interface Option {
  readonly name: string;
  readonly value: string;
}

export interface Kit {
  View(props: { readonly style?: Style }, children?: readonly Node[]): Node;
  Section(
    props: { readonly title?: string; readonly description?: string; readonly style?: Style },
    children?: readonly Node[],
  ): Node;
  Text(
    props: { readonly style?: Style; readonly bold?: boolean; readonly paragraph?: boolean },
    text: string,
  ): Node;
  Link(props: { readonly source: string }, text: string): Node;
  Button(props: {
    readonly label: string;
    readonly color?: "default" | "primary" | "secondary";
    readonly style?: Style;
    readonly onClick: () => void;
  }): Node;
  TextInput(props: {
    readonly label?: string;
    readonly value?: string;
    readonly placeholder?: string;
    readonly labelStyle?: Style;
    readonly subStyle?: Style;
    readonly onChange: (value: unknown) => void;
  }): Node;
  Toggle(props: {
    readonly label: string;
    readonly value: boolean;
    readonly onChange: (value: unknown) => void;
  }): Node;
  /** [field reports] may stay blank at first unless it stands in a View of its own. */
  Select(props: {
    readonly label?: string;
    readonly title?: string;
    readonly options: readonly Option[];
    readonly value?: string;
    readonly onChange: (value: unknown) => void;
  }): Node;
}

export interface PageStorage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  toObject(): unknown;
}

export interface PageProps {
  readonly settingsStorage: PageStorage;
}
