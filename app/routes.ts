import { flatRoutes } from '@remix-run/fs-routes';

/** File names below `app/routes` are the site map. */
export default flatRoutes();
