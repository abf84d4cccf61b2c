package nl.wedervraag.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version into a folder that all data folders of a person share. */
record Binaries(Path home) {

    static final String VERSION = "18.6";
    static final int MAJOR = 18;

    static Binaries unpackedIn(Path folder) {
        var platform = Platform.here();
        var home =
                folder.resolve("postgresql-" + VERSION + "-" + platform.name().toLowerCase());
        if (!isThere(home)) {
            try {
                unpack(platform.archive(), home);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be unpacked into " + home, e);
            }
        }
        return new Binaries(home);
    }

    private static boolean isThere(Path home) {
        return Files.isExecutable(home.resolve("bin/postgres"));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks beside the target and renames, so that nobody ever sees half of it. */
    private static void unpack(String archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var packed = resource(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, fresh);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Somebody else may have unpacked the same version meanwhile: theirs is as good.
            if (!isThere(home)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static InputStream resource(String archive) throws IOException {
        var stream = Binaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new IOException(archive + " is missing from the class path");
        }
        return stream;
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName() + " points outside the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
