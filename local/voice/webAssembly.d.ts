/** The part of WebAssembly that flite needs; the compiler declares it only together with all of the browser. */
declare namespace WebAssembly {
  class Module {
    constructor(program: Uint8Array);
  }
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    constructor(program: Module, imports: Readonly<Record<string, object>>);
    readonly exports: Readonly<Record<string, Memory | (() => void)>>;
  }
}
