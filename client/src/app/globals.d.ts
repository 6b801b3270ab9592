/** True in production builds only (angular.json `define`). */
declare const SERVICE_WORKER: boolean;
