import { LitElement } from 'lit';
import type { PanelPort, PanelRequest } from '../store.js';

export class GlossaryPanel extends LitElement implements PanelPort {
  static override properties = { for: {}, floating: { attribute: false }, isOpen: { state: true } };
  /** Name of the instance whose glossary it shows. */
  declare for: string;
  /** Shown as a dialog over the page instead of in the flow. */
  declare floating: boolean;
  declare isOpen: boolean;

  constructor() {
    super();
    this.for = 'default';
    this.floating = false;
    this.isOpen = false;
  }
  open(_request: PanelRequest = {}): void {
    this.isOpen = true;
  }
  close(): void {
    this.isOpen = false;
  }
}
