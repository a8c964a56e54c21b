/** Starlight route middleware: what this guide changes in each page's route data, one named function per job. */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';

export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  dropUnusedHeadTags(route);
  widenHome(route);
});

/** Starlight claims a large card without naming an image and prints two generator tags; neither helps a reader. */
function dropUnusedHeadTags(route: StarlightRouteData): void {
  route.head = route.head.filter(
    ({ attrs }) => attrs?.['name'] !== 'generator' && attrs?.['name'] !== 'twitter:card',
  );
}

/** The home page is an index itself, so it shows neither the navigation nor a contents list beside the text. */
function widenHome(route: StarlightRouteData): void {
  // Starlight's id of the home page is the empty string.
  if (route.id !== '') return;
  route.hasSidebar = false;
  route.toc = undefined;
}
