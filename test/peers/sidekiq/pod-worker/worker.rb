# frozen_string_literal: true

# The background jobs of a diaspora* pod that have to do with archives, for a real Sidekiq:
#
#   sidekiq -r worker.rb -c 5 -q urgent -q high -q medium -q low -q default
#
# Classes, queues, options and rows are the pod's (diaspora*, app/workers and app/models/user.rb). The bytes of an
# archive are not made here: a test lays them ready, and "building" is waiting a while and copying them into place.
#
# REDIS_URL          where Sidekiq takes its jobs from
# POD_DATABASE_URL   the pod's database
# POD_UPLOADS        the pod's public/uploads/users
# POD_PREPARED       the archives laid ready, <users.id>.json.gz and <users.id>.zip
# POD_EXPORT_MS      how long building takes
# POD_THROTTLE       how the pod's own limit behaves: see throttle.rb

require 'sidekiq'
require 'sidekiq/api'
require_relative 'export'
require_relative 'throttle'

# Sidekiq's own pauses, shortened so that a test need not sit them out: a heartbeat every 0.5 s (6.x: 5, 7.x: 10), a
# look for due jobs every 0.5 s (5 on average), and none of the rest before the first look (up to 15 s).
Sidekiq::Launcher.send(:remove_const, :BEAT_PAUSE)
Sidekiq::Launcher::BEAT_PAUSE = 0.5
Sidekiq::Scheduled::Poller.prepend(Module.new { def initial_wait; end })
Sidekiq.configure_server do |config|
  options = config.respond_to?(:options) ? config.options : config # Sidekiq 6.4 and before; from 6.5 on
  options[:poll_interval_average] = 0.5
end

# From 7 on Sidekiq tells its version with every heartbeat, and that is where the pod's limit dies.
if ENV.fetch('POD_THROTTLE') == 'none'
  Sidekiq::Launcher.prepend(Module.new { def to_data = super.merge('version' => '7.3.10') })
end

module Workers
  class Base
    include Sidekiq::Worker
    sidekiq_options retry: 10, backtrace: 15
  end

  # The jobs that share the pod's limit.
  class ArchiveBase < Base
    include Throttle
    sidekiq_options queue: :low

    def perform(*args)
      too_many_archive_jobs? ? self.class.perform_in(put_off_seconds, *args) : perform_archive_job(*args)
    end
  end

  class ExportUser < ArchiveBase
    def perform_archive_job(user_id)
      Export.new(:profile, user_id, jid).run
    end
  end

  class ImportUser < ArchiveBase
    def perform_archive_job(_user_id)
      sleep Export::SECONDS
    end
  end

  # Was never throttled.
  class ExportPhotos < Base
    sidekiq_options queue: :low

    def perform(user_id)
      Export.new(:photos, user_id, jid).run
    end
  end
end

module Simulated
  # Keeps a thread busy, on whichever queue it is pushed to.
  class Load < Workers::Base
    def perform(milliseconds)
      sleep milliseconds / 1000.0
    end
  end
end
