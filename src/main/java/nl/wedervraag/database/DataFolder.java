package nl.wedervraag.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The folder that holds all that this installation knows. Held by one running program at a time, read by nobody else. */
final class DataFolder implements AutoCloseable {

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER = mode("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE = mode("rw-------");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** The lock is the operating system's: it ends with the process, however that ends. */
    static DataFolder take(Path wanted) {
        try {
            Files.createDirectories(wanted.toAbsolutePath(), OWN_FOLDER);
            var path = wanted.toRealPath();
            Files.setPosixFilePermissions(path, OWN_FOLDER.value());
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new StartRefused(
                        "The data folder " + path + " is in use by another running Wedervraag.",
                        "Stop that one, or choose another folder with --data.");
            }
            var folder = new DataFolder(path, lock);
            folder.refuseOtherVersion();
            return folder;
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + wanted.toAbsolutePath() + " can't be used: " + why(e) + ".",
                    "Make it writable for you alone, or choose another folder with --data.");
        }
    }

    /** As the operating system says it, without our own words for it. */
    private static String why(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException _ -> "it is a file";
            case AccessDeniedException denied -> "this user may not write " + denied.getFile();
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> failure.toString();
        };
    }

    /** The folder while another running program holds it, to be read beside that one; nothing if none does. */
    static Optional<DataFolder> inUse(Path data) {
        try (var lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.WRITE)) {
            return locked(lock) ? Optional.empty() : Optional.of(new DataFolder(data.toRealPath(), lock));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static boolean holdsData(Path data) {
        return Files.exists(data.resolve("postgres"));
    }

    private void refuseOtherVersion() throws IOException {
        var file = cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        var version = Files.readString(file).strip();
        if (!version.equals(Integer.toString(Binaries.MAJOR))) {
            close();
            throw new StartRefused(
                    "The data folder %s was written by PostgreSQL %s, and this Wedervraag brings PostgreSQL %s."
                            .formatted(path, version, Binaries.MAJOR),
                    "Start it with the Wedervraag that wrote it, or choose another folder with --data.");
        }
    }

    Path path() {
        return path;
    }

    /** What PostgreSQL keeps. */
    Path cluster() {
        return path.resolve("postgres");
    }

    Path log() {
        return folder("log");
    }

    /** A generated password in a file of its own, made when first asked for. */
    String secret(String name) {
        var file = folder("secrets").resolve(name);
        try {
            Files.createFile(file, OWN_FILE);
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        } catch (FileAlreadyExistsException e) {
            // Made at an earlier start.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path secretFile(String name) {
        secret(name);
        return folder("secrets").resolve(name);
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name), OWN_FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
