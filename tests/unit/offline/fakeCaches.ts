/** The Cache API as far as it is used, in memory: addresses are below `http://localhost`. */
export class FakeCache {
  readonly entries = new Map<string, Response>();
  /** Throws at every `put` from then on, as a full disk does. */
  full = false;

  put(address: string, response: Response): Promise<void> {
    if (this.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    this.entries.set(new URL(address, 'http://localhost').href, response);
    return Promise.resolve();
  }
  match(address: string): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(new URL(address, 'http://localhost').href)?.clone());
  }
  delete(address: string): Promise<boolean> {
    return Promise.resolve(this.entries.delete(new URL(address, 'http://localhost').href));
  }
  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
}
