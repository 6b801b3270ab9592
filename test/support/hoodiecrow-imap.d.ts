declare module 'hoodiecrow-imap' {
  const start: (options: object) => object;
  export default start;
}
