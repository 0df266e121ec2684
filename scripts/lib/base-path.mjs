/** Where a site stands on its host, from `BASE_PATH`, however it is written: with a slash at both ends. */
export const basePath = () => `/${process.env.BASE_PATH ?? ""}/`.replaceAll(/\/+/g, "/");
