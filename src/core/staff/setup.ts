import type { ResolvedScreen } from '../board/house';
import type { BoardName } from '../board/screen';
import type { Privacy } from '../schedule/privacy';
import type { PublicSchedule } from '../schedule/public-schedule';
import type { Tag } from '../schedule/tag';
import type { ScreenDraft } from './screen-draft';
import type { SetupDisplay } from './setup-display';

/** One screen as staff write it into `settings.json`: setting by setting, as docs and complaints name them. */
export type WrittenScreen = Readonly<Record<string, unknown>>;

/** What Setup begins with: all that is decided, and no secret. */
export type SetupState = {
  readonly source: 'demo' | 'calendar';
  /** The start was told to show the demonstration church, whatever credential there is. */
  readonly isDemoTyped: boolean;
  /**
   * Where the credential comes from. One of the environment or of systemd counts before what is kept, and
   * cannot be changed from here.
   */
  readonly credentialFrom: 'environment' | 'systemd' | 'kept' | 'none';
  /** Its last four characters; null where there is none, or it is lost. */
  readonly applicationId: string | null;
  /** How a credential would be kept: by the system's keychain, or in a file, unencrypted. */
  readonly canKeepCredential: 'keychain' | 'file';
  readonly privacy: Privacy;
  readonly everyScreen: WrittenScreen;
  readonly screens: Readonly<Record<string, WrittenScreen>>;
  /** Null in a host without windows. */
  readonly displays: readonly SetupDisplay[] | null;
  /** The start named the board of the first display: then the settings of displays count for nothing. */
  readonly isBoardTyped: boolean;
  readonly boards: readonly BoardName[];
  /** What of the settings is not used, and why, a line each. */
  readonly complaints: readonly string[];
};

/** A personal access token as a person types it. */
export type TypedCredential = { readonly applicationId: string; readonly secret: string };

/** What a credential opens. */
export type TriedCredential = {
  /** Whose token it is; null where Planning Center does not say. */
  readonly person: string | null;
  readonly church: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly seesRooms: number;
  /** Approved events of the coming seven days. */
  readonly seesEvents: number;
  /** In words, a sentence each; empty where it sees all that boards need. */
  readonly cannotSee: readonly string[];
};

export type KeptWord = {
  readonly tier: 'keychain' | 'file';
  /** Boards show the church that it opens; not so where the start was told to show the demonstration. */
  readonly isShown: boolean;
};

/** A screen that nobody has saved, with what it is to show. */
export type ScreenTrial = {
  readonly resolved: ResolvedScreen;
  /** As every board has it at this moment. */
  readonly schedule: PublicSchedule;
};

/**
 * What Setup can ask of its host, by name. Nothing is written before a `keep-credential`, `save`, `bind`,
 * `remove` or `forget`.
 */
export type SetupCommands = {
  readonly 'read-setup': { readonly request: null; readonly response: SetupState };
  /** The tags of the church that is shown, by name; asks Planning Center. */
  readonly 'read-tags': { readonly request: null; readonly response: readonly Tag[] };
  /** Asks Planning Center what a credential opens; at most 15 s. Keeps nothing. */
  readonly 'try-credential': {
    readonly request: TypedCredential;
    readonly response: TriedCredential;
  };
  /** Keeps it, and shows the church that it opens. Only one that a try since the host's start has found to open one. */
  readonly 'keep-credential': { readonly request: TypedCredential; readonly response: KeptWord };
  /** Back to the demonstration church. */
  readonly 'forget-credential': {
    readonly request: null;
    readonly response: { readonly wasKept: boolean };
  };
  /** What such a screen would look like; writes nothing, and no board hears of it. */
  readonly 'try-screen': {
    readonly request: { readonly settings: WrittenScreen };
    readonly response: ScreenTrial;
  };
  /** What somebody left unfinished, or null. */
  readonly 'read-draft': { readonly request: null; readonly response: ScreenDraft | null };
  /** The host has room for one, until it ends, and writes it nowhere; null throws it away. */
  readonly 'keep-draft': {
    readonly request: { readonly draft: ScreenDraft | null };
    readonly response: null;
  };
  /** Replaces all that is written of the screen of that name. */
  readonly 'save-screen': {
    readonly request: { readonly name: string; readonly settings: WrittenScreen };
    readonly response: null;
  };
  readonly 'remove-screen': {
    readonly request: { readonly name: string };
    readonly response: null;
  };
  /** Replaces all that is written of every screen. */
  readonly 'save-every-screen': {
    readonly request: { readonly settings: WrittenScreen };
    readonly response: null;
  };
  /** `page` as in `agenda`, `room/12` or `screen/lobby`; null takes the display out of the settings. */
  readonly 'bind-display': {
    readonly request: { readonly display: string; readonly page: string | null };
    readonly response: null;
  };
  /** Replaces all of it: what is not there is named again. */
  readonly 'save-privacy': { readonly request: Privacy; readonly response: null };
};
