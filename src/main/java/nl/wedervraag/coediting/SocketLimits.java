package nl.wedervraag.coediting;

/**
 * What one socket and one person may ask for. A typing person needs a tenth of it.
 *
 * @param messagesPerSecond    of any kind, on one socket; three seconds' worth may come at once
 * @param submissionsPerSecond on one socket; three seconds' worth may come at once
 * @param socketsPerPerson     open at the same time on one node
 */
record SocketLimits(double messagesPerSecond, double submissionsPerSecond, int socketsPerPerson) {

    static final SocketLimits DEFAULT = new SocketLimits(100, 30, 100);
}
